using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>What the participation council is told of the decision (WMS art. 17(c)), and what follows from it.</summary>
public sealed record CouncilNotice
{
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Who gets the offer first; absent: nobody is appointed.</summary>
    public CandidateId? Candidate { get; init; }

    /// <summary>Whether the council's conditions are met, where it set any.</summary>
    public bool FollowsConditions { get; init; }

    /// <summary>Of the board members who decided so.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Absent: the decision follows the advice, and can be carried out.</summary>
    public Suspension? Suspension { get; init; }

    /// <param name="step">Of the decision stage, with its round.</param>
    public static string Path(ProcedureId procedure, string step) =>
        $"{RecordPaths.Stage(procedure, step)}council-notice.json";
}
