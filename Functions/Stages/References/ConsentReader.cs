using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.References;
using Recruitment.Definition.Rules;
using Recruitment.Html;

namespace Recruitment.Stages.References;

/// <summary>Reads the referees whom a candidate names, and says what is wrong with them.</summary>
internal static class ConsentReader
{
    /// <summary>The rows of the form, as many as the plan allows, as they were posted.</summary>
    public static IReadOnlyList<RefereeRow> Rows(IFormCollection form, int most) =>
        [.. Enumerable.Range(1, most).Select(ordinal => Row(form, ordinal))];

    /// <summary>One row of the form, as it was posted.</summary>
    public static RefereeRow Row(IFormCollection form, int ordinal) =>
        new(ordinal, Text(form, $"name-{ordinal}"), Text(form, $"email-{ordinal}"), Text(form, $"relation-{ordinal}"));

    /// <summary>The rows of the form, filled with what is recorded.</summary>
    public static IReadOnlyList<RefereeRow> Rows(ReferenceFile file, int most) =>
        [
            .. Enumerable
                .Range(1, most)
                .Select(ordinal =>
                    file.Referees.FirstOrDefault(r => r.Ordinal == ordinal) is { } named
                        ? new RefereeRow(ordinal, named.Name, named.Email, named.Relation)
                        : new RefereeRow(ordinal, "", "", "")
                ),
        ];

    public static IReadOnlyList<Referee> Referees(IReadOnlyList<RefereeRow> rows) =>
        [.. rows.Where(row => !row.IsEmpty).Select(row => row.ToReferee())];

    /// <param name="ownEmail">The candidate's own address, which no referee has.</param>
    public static IEnumerable<FormError> Faults(IReadOnlyList<RefereeRow> rows, string ownEmail)
    {
        var named = rows.Where(row => !row.IsEmpty).ToList();
        if (named.Count == 0)
        {
            return [Fault("name-1", "NoReferee")];
        }

        return named.SelectMany(row => Faults(row, named, ownEmail));
    }

    /// <summary>What is wrong with who is named in the place of another.</summary>
    public static IEnumerable<FormError> FaultsOfAnother(RefereeRow row, ReferenceAccess access) =>
        Faults(row, [.. Rows(access.File, row.Ordinal - 1), row], access.Candidate.Email);

    private static IEnumerable<FormError> Faults(RefereeRow row, IReadOnlyList<RefereeRow> named, string ownEmail)
    {
        if (TextRules.Line(row.Name, "").Any())
        {
            yield return Fault(row.NameField, "RefereeName", row.Ordinal);
        }

        if (TextRules.Email(row.Email, "").Any())
        {
            yield return Fault(row.EmailField, "RefereeEmail", row.Ordinal);
        }
        else if (IsSame(row.Email, ownEmail))
        {
            yield return Fault(row.EmailField, "RefereeOwnEmail", row.Ordinal);
        }
        else if (named.Any(other => other.Ordinal < row.Ordinal && IsSame(other.Email, row.Email)))
        {
            yield return Fault(row.EmailField, "RefereeTwice", row.Ordinal);
        }

        if (TextRules.Line(row.Relation, "").Any())
        {
            yield return Fault(row.RelationField, "RefereeRelation", row.Ordinal);
        }
    }

    private static bool IsSame(string email, string other) =>
        string.Equals(email, other, StringComparison.OrdinalIgnoreCase);

    private static string Text(IFormCollection form, string field) => form[field].ToString().Trim();

    private static FormError Fault(string field, string key, params object[] values) =>
        new(field, ReferenceTexts.Resources.With(key, values));
}

/// <summary>The fields in which a candidate names one referee, as filled in.</summary>
public sealed record RefereeRow(int Ordinal, string Name, string Email, string Relation)
{
    public string NameField => $"name-{Ordinal}";
    public string EmailField => $"email-{Ordinal}";
    public string RelationField => $"relation-{Ordinal}";

    public Referee ToReferee() =>
        new()
        {
            Ordinal = Ordinal,
            Name = Name,
            Email = Email,
            Relation = Relation,
        };

    public bool IsEmpty => Name.Length == 0 && Email.Length == 0 && Relation.Length == 0;
}
