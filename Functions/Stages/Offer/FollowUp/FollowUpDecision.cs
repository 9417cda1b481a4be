using System.Text.Json.Serialization;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>How it goes on when nobody whom the board approved accepted: asked, and decided by a person.</summary>
public sealed record FollowUpDecision
{
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Absent: nobody decided yet.</summary>
    public FollowUpChoice? Choice { get; init; }
    public string? Reason { get; init; }
    public PersonId? By { get; init; }
    public DateTimeOffset? At { get; init; }

    public static string Path(ProcedureId procedure, string step) =>
        $"{RecordPaths.Stage(procedure, step)}follow-up.json";

    /// <summary>The first decision holds.</summary>
    public FollowUpDecision Decide(FollowUpChoice choice, string reason, PersonId by, DateTimeOffset now) =>
        Choice is null ? this with { Choice = choice, Reason = reason, By = by, At = now } : this;
}

/// <summary>What can follow when nobody is left in the ranking, nor among those whom the committee recommended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FollowUpChoice>))]
public enum FollowUpChoice
{
    /// <summary>The committee recommends again, of the candidates who have no answer yet.</summary>
    Committee,

    /// <summary>The procedure ends, and opens again as a new one.</summary>
    Reopen,

    /// <summary>The procedure ends without an appointment.</summary>
    End,
}
