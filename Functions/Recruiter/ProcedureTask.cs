using Recruitment.Candidates;
using Recruitment.Correspondence.Unreachable;

namespace Recruitment.Recruiter;

/// <summary>
/// Something that waits for the recruiter: the address of somebody whose mails do not arrive, or another time for the
/// interview of a candidate whom none suited. Ids only.
/// </summary>
public sealed record ProcedureTask
{
    /// <summary>What is to be done: <c>correctAddress</c> or <c>arrangeInterview</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose: the id of a candidate, of a person, or <c>{candidate}-referee-1</c>.</summary>
    public required string Contact { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many mails did not arrive; 0 when that is not what it is about.</summary>
    public required int Missed { get; init; }

    /// <summary>Null when the candidate does not wait for a time.</summary>
    internal static ProcedureTask? Of(CandidateSummary candidate) =>
        candidate.AsksTimeSince is { } since
            ? new ProcedureTask
            {
                Kind = "arrangeInterview",
                Contact = candidate.Id.Value,
                Since = since,
                Missed = 0,
            }
            : null;

    internal static ProcedureTask Of(ContactSummary contact) =>
        new()
        {
            Kind = "correctAddress",
            Contact = contact.Id,
            Since = contact.OpenedAt!.Value, // an open task was opened
            Missed = contact.Missed,
        };
}
