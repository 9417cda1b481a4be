using Recruitment.Html;
using Recruitment.Procedures.Definition;

namespace Recruitment.Procedures.Dashboard;

/// <summary>What the recruiter sees.</summary>
public sealed record DashboardModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required Procedure Procedure { get; init; }
    public required People People { get; init; }
    public required IReadOnlyList<DashboardStage> Stages { get; init; }

    /// <summary>What no longer fits in the planning.</summary>
    public IReadOnlyList<string> PlanRemarks { get; init; } = [];
    public required IReadOnlyList<DashboardBallot> Ballots { get; init; }
    public required IReadOnlyList<DashboardCandidate> Candidates { get; init; }
    public required IReadOnlyList<DashboardUpload> Quarantined { get; init; }
    public required Uri Vacancy { get; init; }

    /// <summary>The dashboard of the procedure that this one goes on with.</summary>
    public Uri? Earlier { get; init; }

    /// <summary>The dashboard of the procedure in which this one goes on.</summary>
    public Uri? Later { get; init; }

    /// <summary>Where forms are posted to: the page's own address.</summary>
    public string Address { get; init; } = "";

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    /// <summary>Why what was asked was not done.</summary>
    public string? Fault { get; init; }

    /// <summary>The stage that runs, when a wait in it can be moved.</summary>
    public DashboardStage? Waiting =>
        Stages.FirstOrDefault(stage => stage is { IsCurrent: true, ClosesAt: not null });

    public bool IsRunning => Procedure is { EndedAt: null, State: ProcedureState.Running };
    public bool IsSuspended => Procedure is { EndedAt: null, State: ProcedureState.Suspended };
    public bool IsHalted => Procedure is { EndedAt: null, HaltedAt: not null };
    public bool HasEnded => Procedure.EndedAt is not null;
}
