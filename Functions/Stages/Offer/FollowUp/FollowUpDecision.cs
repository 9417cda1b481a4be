using System.Text.Json.Serialization;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>
/// How it goes on when nobody whom the board approved accepted, or whoever was appointed withdrew: asked, and decided by a
/// person.
/// </summary>
public sealed record FollowUpDecision
{
    /// <summary>Names the question what follows when whoever was appointed withdrew, in records and links.</summary>
    public const string FreePlace = "free-place";

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Absent: nobody decided yet.</summary>
    public FollowUpChoice? Choice { get; init; }
    public string? Reason { get; init; }
    public PersonId? By { get; init; }
    public DateTimeOffset? At { get; init; }

    /// <summary>The decision about a place that came free; else about nobody being left in the ranking.</summary>
    public bool IsOfFreePlace { get; init; }

    /// <param name="question">Empty, or <see cref="FreePlace"/>: both can be asked in one step.</param>
    public static string Path(ProcedureId procedure, string step, string question = "") =>
        $"{RecordPaths.Stage(procedure, step)}{(question.Length == 0 ? "follow-up" : question)}.json";

    /// <summary>The first decision holds.</summary>
    public FollowUpDecision Decide(FollowUpChoice choice, string reason, PersonId by, DateTimeOffset now) =>
        Choice is null ? this with { Choice = choice, Reason = reason, By = by, At = now } : this;
}

/// <summary>
/// What can follow when nobody is left in the ranking, nor among those whom the committee recommended; or when a place came
/// free again.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<FollowUpChoice>))]
public enum FollowUpChoice
{
    /// <summary>The committee recommends again, of the candidates who have no answer yet.</summary>
    Committee,

    /// <summary>The procedure ends, and opens again as a new one.</summary>
    Reopen,

    /// <summary>The procedure ends without an appointment; where others are appointed, the place stays empty.</summary>
    End,

    /// <summary>The place that came free is offered to who is next.</summary>
    Reserve,
}
