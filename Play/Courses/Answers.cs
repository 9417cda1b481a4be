using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>
/// Fills in whatever form a link in a mail shows, as the person would whom it was sent to: by the questions that
/// stand on it.
/// </summary>
internal sealed partial class Answers(IReadOnlyList<Applicant> applicants)
{
    private const int Middling = 3;
    private const int AgeOfDocuments = 10;
    private const int DaysUntilStart = 60;

    /// <summary>Of a team in a programme, within its range.</summary>
    private const string Price = "3.740";

    private static readonly byte[] Pdf = File.ReadAllBytes(
        Path.Combine(AppContext.BaseDirectory, "samples", "cv-voorbeeld.pdf")
    );

    /// <param name="reader">Whom the mail was sent to.</param>
    /// <param name="now">What the app's clock shows.</param>
    public void Fill(WebForm form, string reader, DateTimeOffset now)
    {
        foreach (var field in form.Names)
        {
            switch (field.Split('-')[0])
            {
                case "score":
                    form.Set(field, Score(form, field, reader));
                    break;
                case "choice" when form.Options(field).Contains("nominate"):
                    Nominate(form, field);
                    break;
                case "choice" when form.Options(field).Contains("nothing"):
                    form.Set(field, "nothing");
                    break;
                case "choice" or "answer" or "result" or "condition" or "only":
                    form.Set(field, form.Options(field).FirstOrDefault() ?? "Dat ging goed.");
                    break;
                case "decision":
                    form.Set(field, "end");
                    break;
                case "course":
                    form.Set(field, "stands");
                    break;
                case "follow":
                    form.Set(field, "end").Set("reason", "Er is niemand meer.");
                    break;
                case "referee":
                    form.Set(field, form.Options(field)[0]);
                    break;
                case "silent":
                    form.Set(field, "go-on").Set("reason", "De andere gegevens zijn genoeg.");
                    break;
                case "monthlyPay" or "fte" when form.Value(field).Length == 0:
                    form.Set(field, LeastIn(form, field));
                    break;
                case "start" when form.Value(field).Length == 0:
                    form.Set(field, Date(now.AddDays(DaysUntilStart)));
                    break;
                case "earlierWork" when form.Value(field) is "" or "same":
                    form.Set(field, "other");
                    break;
                case "reason" when form.Names.Contains("earlierWork"):
                    form.Set(field, "Zo is het met de kandidaat besproken.");
                    break;
                case "slot":
                    var times = form.Options(field).Where(time => time != "none").ToList();
                    form.Set(field, times[Hash(reader) % times.Count]);
                    break;
                case "internal":
                    form.Set(field, "yes");
                    break;
                case "price":
                    form.Set(field, Price);
                    break;
                case "present" or "done":
                    form.TickAll(field);
                    break;
                case "day" or "consulted":
                    form.Set(field, Date(now));
                    break;
                case "seenOn":
                    form.Set(field, Date(now));
                    break;
                case "issued" or "issuedOn":
                    form.Set(field, Date(now.AddDays(-AgeOfDocuments)));
                    break;
                case "vog" or "qualification" or "proof":
                    form.Attach(field, Pdf, $"{field}.pdf", "application/pdf");
                    break;
            }
        }

        if (form.Names.FirstOrDefault(name => name.StartsWith("relation-", StringComparison.Ordinal)) is { } relation)
        {
            NameReferee(form, reader, relation.Split('-')[^1]);
        }

        Rank(form);
    }

    /// <summary>A referee whose name and address hold the candidate's, so that whoever searches for these finds both.</summary>
    private void NameReferee(WebForm form, string candidate, string ordinal)
    {
        var name = applicants.FirstOrDefault(a => a.Email == candidate)?.Name;
        form.Set($"name-{ordinal}", $"Referent van {name}")
            .Set($"email-{ordinal}", ordinal == "1" ? $"referent.{candidate}" : $"referent.{ordinal}.{candidate}")
            .Set($"relation-{ordinal}", "Leidinggevende");
    }

    /// <summary>A score near the applicant's quality; members differ by one at most, and the same in every run.</summary>
    private string Score(WebForm form, string field, string voter)
    {
        var text = Around(form, field);
        var criterion = field.Split('-', 3)[^1];
        var taste = Hash($"{voter} {Seen(text)?.Email} {criterion}") % 3 - 1;
        return Number(Math.Clamp(QualityIn(text) + taste, 1, 5));
    }

    /// <summary>The first figure that the hint below a field names: the least that the vacancy offers.</summary>
    private static string LeastIn(WebForm form, string field) =>
        Figure().Match(form.Element.QuerySelector($"#{field}-hint")?.TextContent ?? "").Value;

    private void Nominate(WebForm form, string field)
    {
        var text = Around(form, field);
        var missed = applicants.Any(a => a.CannotBeReplaced && text.Contains(a.Name, StringComparison.Ordinal));
        form.Set(field, missed ? "decline" : "nominate");
        if (missed)
        {
            form.Set(
                field.Replace("choice-", "reason-", StringComparison.Ordinal),
                "In de sectie is dit jaar geen vervanging te vinden."
            );
        }
    }

    /// <summary>Ranks everybody, the best fitting first.</summary>
    private void Rank(WebForm form)
    {
        var ranks = form.Names.Where(name => name.StartsWith("rank-", StringComparison.Ordinal));
        var ordered = ranks.OrderByDescending(field => QualityIn(Around(form, field))).ToList();
        for (var place = 0; place < ordered.Count; place++)
        {
            form.Set(ordered[place], Number(place + 1));
            form.Set(ordered[place].Replace("rank-", "appointable-", StringComparison.Ordinal), "appointable");
        }
    }

    private static string Around(WebForm form, string field) =>
        form.Element.QuerySelector($"[name='{field}']")?.Closest("fieldset.candidate")?.TextContent ?? "";

    private int QualityIn(string text) => Seen(text)?.Quality ?? Middling;

    /// <summary>Whom a text is about: by name where it is shown, else by what the motivation tells.</summary>
    private Applicant? Seen(string text) =>
        applicants.FirstOrDefault(a => text.Contains(a.Name, StringComparison.Ordinal))
        ?? applicants.ElementAtOrDefault(SampleApplicants.NumberOf(text) ?? applicants.Count);

    private static string Date(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same in every run, unlike <see cref="string.GetHashCode()"/>, and never negative.</summary>
    [GeneratedRegex(@"\d[\d.,]*\d|\d")]
    private static partial Regex Figure();

    private static int Hash(string text) => text.Aggregate(17, (hash, c) => unchecked(hash * 31 + c)) & int.MaxValue;
}
