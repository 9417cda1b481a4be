using Recruitment.Correspondence.Unreachable;

namespace Recruitment.Recruiter;

/// <summary>Something that waits for the recruiter: the address of somebody whose mails do not arrive. Ids only.</summary>
public sealed record ProcedureTask
{
    /// <summary>What is to be done: <c>correctAddress</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose address: the id of a candidate, of a person, or <c>{candidate}-referee-1</c>.</summary>
    public required string Contact { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many mails did not arrive.</summary>
    public required int Missed { get; init; }

    internal static ProcedureTask Of(Contact contact) =>
        new()
        {
            Kind = "correctAddress",
            Contact = contact.Id,
            Since = contact.OpenedAt!.Value, // an open task was opened
            Missed = contact.Last.Count(),
        };
}
