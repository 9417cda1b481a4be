using System.Text.Json.Serialization;

namespace Recruitment.Procedures;

/// <summary>How a stage ended, which is all that the timeline needs to know to go on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StageResult>))]
public enum StageResult
{
    /// <summary>On to the next stage.</summary>
    Done,

    /// <summary>Nobody applied, or nobody is left: the procedure ends without an appointment.</summary>
    NoCandidates,

    /// <summary>The committee or the board found nobody appointable, or everybody declined.</summary>
    NoAppointableCandidate,

    /// <summary>
    /// The board sent the recommendation back, with a reason, or the committee was divided: the recommendation is made again.
    /// </summary>
    SentBack,

    /// <summary>The approvers refused the vacancy: the procedure ends before it opens.</summary>
    NotAuthorised,

    /// <summary>Who accepted the offer cannot be appointed after all: the offer goes to the next in the ranking.</summary>
    CandidateLost,

    /// <summary>
    /// The recruiter closed its question without a result: the stage waits until the recruiter resumes it, or ends the
    /// procedure.
    /// </summary>
    Unresolved,

    /// <summary>Nobody whom the board approved accepted, and the committee recommended others: the board decides again.</summary>
    BackToBoard,

    /// <summary>As before, but the council's advice is due about those others first.</summary>
    BackToCouncil,
}
