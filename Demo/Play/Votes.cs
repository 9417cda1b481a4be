using Recruitment.Demo.Cast;

namespace Recruitment.Demo.Play;

/// <summary>Fills in the form of whatever a link in a mail asks, as the person would whom it was sent to.</summary>
internal sealed class Votes(IReadOnlyList<Applicant> applicants)
{
    /// <summary>Fills in <paramref name="form"/>; false when the page asks nothing that this person answers.</summary>
    public bool TryFill(WebForm form, string voter)
    {
        var names = form.Names;
        foreach (var name in names)
        {
            if (name.StartsWith("score-", StringComparison.Ordinal))
            {
                form.Set(name, ScoreFor(form, name, voter));
            }
            else if (name.StartsWith("choice-", StringComparison.Ordinal))
            {
                Nominate(form, name);
            }
            else if (name == "slot")
            {
                form.Set(
                    name,
                    form.Options(name)[Math.Abs(Hash(voter)) % form.Options(name).Count]
                );
            }
        }

        return names.Count > 0;
    }

    /// <summary>A score near the applicant's quality; members differ by one at most.</summary>
    private static string ScoreFor(WebForm form, string field, string voter)
    {
        var candidate = form
            .Element.QuerySelector($"[name='{field}']")
            ?.Closest("fieldset.candidate");
        var quality = Applicants.QualityOf(candidate?.TextContent ?? "");
        var taste = Math.Abs(Hash(voter + field)) % 3 - 1;
        return Math.Clamp(quality + taste, 1, 5)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Nominate(WebForm form, string field)
    {
        var text =
            form.Element.QuerySelector($"[name='{field}']")?.Closest("fieldset")?.TextContent ?? "";
        var missed = applicants.Any(a =>
            a.CannotBeReplaced && text.Contains(a.Name, StringComparison.Ordinal)
        );
        form.Set(field, missed ? "decline" : "nominate");
        if (missed)
        {
            form.Set(
                field.Replace("choice-", "reason-", StringComparison.Ordinal),
                "In de sectie is dit jaar geen vervanging te vinden."
            );
        }
    }

    /// <summary>The same in every run, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static int Hash(string text) =>
        text.Aggregate(17, (hash, c) => unchecked(hash * 31 + c));
}
