using Recruitment.Candidates.Checks;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>
/// How the checks of a candidate change, until there is a decision. Each gives the same record back when nothing
/// changes. Who settles the last check decides that the candidate passed.
/// </summary>
public static class CheckRules
{
    /// <summary>Takes documents in the place of earlier ones; what is settled is not asked any more.</summary>
    public static CandidateChecks Submit(
        CandidateChecks checks,
        IReadOnlyDictionary<string, CheckedDocument> documents
    ) =>
        checks.Outcome is null
        && documents.Where(d => checks.Unsettled.Contains(d.Key)).ToList() is { Count: > 0 } taken
            ? checks with
            {
                Documents = With(checks.Documents, taken),
                Submissions = checks.Submissions + 1,
            }
            : checks;

    /// <summary>These documents were seen: their dates stay.</summary>
    public static CandidateChecks See(
        CandidateChecks checks,
        IReadOnlyCollection<string> seen,
        PersonId by,
        DateTimeOffset now
    ) =>
        checks.Outcome is null && seen.Intersect(checks.Unseen).ToList() is { Count: > 0 } unseen
            ? Settle(
                checks with
                {
                    Documents = With(
                        checks.Documents,
                        unseen.Select(id =>
                            KeyValuePair.Create(id, checks.Documents[id] with { SeenAt = now, SeenBy = by })
                        )
                    ),
                },
                by,
                now
            )
            : checks;

    /// <summary>Gives these documents back: the candidate can hand them in anew.</summary>
    public static CandidateChecks Return(CandidateChecks checks, IReadOnlyCollection<string> returned, string reason) =>
        checks.Outcome is null && returned.Intersect(checks.Unseen).Any()
            ? checks with
            {
                Documents = Without(checks.Documents, returned.Intersect(checks.Unseen)),
                Returns = checks.Returns + 1,
                Reason = reason,
            }
            : checks;

    /// <summary>A document was seen on paper, in the place of a file that nobody has seen yet.</summary>
    public static CandidateChecks SeeOnPaper(
        CandidateChecks checks,
        string id,
        CheckedDocument document,
        PersonId by,
        DateTimeOffset now
    ) =>
        checks.Outcome is null && checks.Unsettled.Contains(id)
            ? Settle(checks with { Documents = With(checks.Documents, [KeyValuePair.Create(id, document)]) }, by, now)
            : checks;

    /// <summary>Somebody decided to do without; a file that nobody has seen yet is not needed any more.</summary>
    public static CandidateChecks Waive(CandidateChecks checks, string id, WaivedCheck waived) =>
        checks.Outcome is null && checks.Unsettled.Contains(id)
            ? Settle(
                checks with
                {
                    Documents = Without(checks.Documents, [id]),
                    Waived = With(checks.Waived, [KeyValuePair.Create(id, waived)]),
                },
                waived.By,
                waived.At
            )
            : checks;

    /// <summary>The candidate cannot be appointed, whatever was handed in.</summary>
    public static CandidateChecks Refuse(CandidateChecks checks, string reason, PersonId by, DateTimeOffset now) =>
        checks.Outcome is null
            ? checks with
            {
                Outcome = CheckOutcome.Refused,
                DecidedAt = now,
                DecidedBy = by,
                Reason = reason,
            }
            : checks;

    private static CandidateChecks Settle(CandidateChecks checks, PersonId by, DateTimeOffset now) =>
        checks.Unsettled.Any()
            ? checks
            : checks with
            {
                Outcome = CheckOutcome.Passed,
                DecidedAt = now,
                DecidedBy = by,
                Reason = null,
            };

    private static Dictionary<string, TValue> With<TValue>(
        IReadOnlyDictionary<string, TValue> before,
        IEnumerable<KeyValuePair<string, TValue>> added
    )
    {
        var merged = new Dictionary<string, TValue>(before);
        foreach (var (id, value) in added)
        {
            merged[id] = value;
        }

        return merged;
    }

    private static Dictionary<string, CheckedDocument> Without(
        IReadOnlyDictionary<string, CheckedDocument> before,
        IEnumerable<string> removed
    ) => before.ExceptBy(removed, document => document.Key).ToDictionary();
}
