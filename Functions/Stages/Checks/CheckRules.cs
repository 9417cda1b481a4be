using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>How the checks of a candidate change. Each gives the same record back when nothing changes.</summary>
public static class CheckRules
{
    /// <summary>Takes a document in the place of an earlier one, until there is a decision.</summary>
    public static CandidateChecks Submit(
        CandidateChecks checks,
        IReadOnlyDictionary<DocumentKind, CheckedDocument> documents
    ) =>
        checks.Outcome is not null || documents.Count == 0
            ? checks
            : checks with
            {
                Documents = Merge(checks.Documents, documents),
                Submissions = checks.Submissions + 1,
            };

    /// <summary>Everything was seen: the dates stay.</summary>
    public static CandidateChecks Confirm(CandidateChecks checks, PersonId by, DateTimeOffset now) =>
        checks.Outcome is not null || !checks.IsComplete()
            ? checks
            : checks with
            {
                Outcome = CheckOutcome.Passed,
                DecidedAt = now,
                Reason = null,
                Documents = checks.Documents.ToDictionary(
                    document => document.Key,
                    document => document.Value with { SeenAt = now, SeenBy = by }
                ),
            };

    /// <summary>Gives everything back: the candidate can hand it in anew until the end.</summary>
    public static CandidateChecks Return(CandidateChecks checks, string reason) =>
        checks.Outcome is not null || !checks.IsComplete()
            ? checks
            : checks with
            {
                Documents = new Dictionary<DocumentKind, CheckedDocument>(),
                Returns = checks.Returns + 1,
                Reason = reason,
            };

    /// <summary>The candidate cannot be appointed.</summary>
    public static CandidateChecks Refuse(
        CandidateChecks checks,
        CheckOutcome outcome,
        string reason,
        DateTimeOffset now
    ) => checks.Outcome is not null ? checks : checks with { Outcome = outcome, DecidedAt = now, Reason = reason };

    private static Dictionary<DocumentKind, CheckedDocument> Merge(
        IReadOnlyDictionary<DocumentKind, CheckedDocument> before,
        IReadOnlyDictionary<DocumentKind, CheckedDocument> added
    )
    {
        var merged = new Dictionary<DocumentKind, CheckedDocument>(before);
        foreach (var (kind, document) in added)
        {
            merged[kind] = document;
        }

        return merged;
    }
}
