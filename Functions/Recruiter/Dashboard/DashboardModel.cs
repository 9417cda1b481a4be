using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Definition.Priority;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Records;
using Recruitment.Recruiter.Clocks;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>What the recruiter sees.</summary>
public sealed record DashboardModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required Procedure Procedure { get; init; }
    public required People People { get; init; }

    /// <summary>Who was replaced, and why, in order.</summary>
    public IReadOnlyList<ReplacedPerson> Replacements { get; init; } = [];
    public required IReadOnlyList<DashboardStage> Stages { get; init; }

    /// <summary>What no longer fits in the planning.</summary>
    public IReadOnlyList<string> PlanRemarks { get; init; } = [];
    public required IReadOnlyList<DashboardBallot> Ballots { get; init; }
    public required IReadOnlyList<DashboardCandidate> Candidates { get; init; }

    /// <summary>The page of the candidates' table that was asked for.</summary>
    public int CandidatePage { get; init; } = 1;

    public CandidateTable Table => new(Candidates, CandidatePage);

    /// <summary>The groups that are considered first; null: none.</summary>
    public PriorityEdition? Priority { get; init; }

    /// <summary>The clocks that run, the first to run out first.</summary>
    public IReadOnlyList<RunningClock> Clocks { get; init; } = [];

    /// <summary>Where the clocks of the recruitment code come from.</summary>
    public required string ClockEdition { get; init; }

    public required IReadOnlyList<DashboardComplaint> Complaints { get; init; }

    /// <summary>Those whose mails do not arrive, until somebody corrects their address.</summary>
    public IReadOnlyList<DashboardContact> Unreachable { get; init; } = [];
    public required DateTimeOffset Now { get; init; }
    public required IReadOnlyList<DashboardUpload> Quarantined { get; init; }
    public required Uri Vacancy { get; init; }

    /// <summary>Teams enrol in a programme; else candidates apply.</summary>
    public bool IsProgramme { get; init; }

    /// <summary>What in the definition or its plan had better be looked at, in sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The dashboard of the procedure that this one goes on with.</summary>
    public Uri? Earlier { get; init; }

    /// <summary>The dashboard of the procedure in which this one goes on.</summary>
    public Uri? Later { get; init; }

    /// <summary>Where forms are posted to: the page's own address.</summary>
    public string Address { get; init; } = "";

    /// <summary>What every form is posted along with; null: nothing.</summary>
    public FormToken? FormToken { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    /// <summary>Why what was asked was not done, each with its field.</summary>
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>What was posted and refused; null when nothing was.</summary>
    public IReadOnlyDictionary<string, string>? Posted { get; init; }

    /// <summary>What was filled in in the form of an action that was refused; else null.</summary>
    public string? Typed(string action, string field) =>
        Posted?.GetValueOrDefault("action") == action ? Posted.GetValueOrDefault(field) : null;

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    /// <summary>The stages that are done, once the procedure has moved on from them.</summary>
    public IReadOnlyList<DashboardStage> Finished => [.. Stages.TakeWhile(stage => stage.Marker == "done")];

    /// <summary>The other stages: the one that runs, and what comes after it.</summary>
    public IReadOnlyList<DashboardStage> Coming => [.. Stages.Skip(Finished.Count)];

    /// <summary>Names of those whose answer is asked now and is not there yet.</summary>
    public IReadOnlyList<string> Awaited =>
        [
            .. Ballots
                .Where(ballot => ballot.ClosedAt is null && Procedure.IsUnderWay)
                .SelectMany(ballot => ballot.Voters)
                .Where(voter => !voter.HasVoted)
                .Select(voter => voter.Name)
                .Distinct(),
        ];

    /// <summary>The stage that has its turn, also when it has still to begin.</summary>
    public DashboardStage? Current => Stages.FirstOrDefault(stage => stage.IsCurrent);

    /// <summary>The stage that runs, when a wait in it can be moved.</summary>
    public DashboardStage? Waiting => Stages.FirstOrDefault(stage => stage is { IsCurrent: true, ClosesAt: not null });

    /// <summary>The stage that runs, when it is one of interviews.</summary>
    public DashboardStage? Interviewing =>
        Stages.FirstOrDefault(stage => stage is { IsCurrent: true, Status.InterviewDay: not null });

    /// <summary>The same stage, unless its term is set by law.</summary>
    public DashboardStage? Movable => Waiting is { Status.ClosesByLaw: false } stage ? stage : null;

    public bool IsSuspended => Procedure is { IsUnderWay: true, State: ProcedureState.Suspended };
    public bool IsRunning => Procedure.IsUnderWay && !IsSuspended;
    public bool IsHalted => Procedure.IsHalted;
    public bool IsInAftercare => Procedure.IsInAftercare;

    /// <summary>Since when the first stage that failed waits.</summary>
    public DateTimeOffset? HaltedAt => Procedure.HaltedAt ?? Procedure.Timeline.Min(dates => dates.HaltedAt);

    /// <summary>Whether there is anything left that the recruiter can do.</summary>
    public bool CanBeSteered => Procedure.IsUnderWay || IsHalted;

    /// <summary>Class of a clock's badge.</summary>
    public string BadgeOf(RunningClock clock) =>
        clock.StandingAt(Now) switch
        {
            ClockStanding.Broken => "danger",
            ClockStanding.Near => "warning",
            _ => "success",
        };
}

/// <summary>A hidden field of a form.</summary>
public sealed record FormToken(string Name, string Value);

/// <summary>A complaint as the recruiter sees it.</summary>
/// <param name="Name">Of the candidate.</param>
/// <param name="Due">By when it is to be answered, UTC.</param>
public sealed record DashboardComplaint(Complaint Complaint, string Name, DateTimeOffset Due);

/// <summary>Somebody whose mails do not arrive.</summary>
/// <param name="Missed">How many.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Correct">Where the address is corrected.</param>
public sealed record DashboardContact(string Name, string Email, int Missed, DateTimeOffset Since, Uri Correct);

/// <summary>An upload that could not be used and is kept in quarantine.</summary>
/// <param name="Sender">Name or address, as far as the upload told.</param>
/// <param name="BlobName">Where it is kept.</param>
public sealed record DashboardUpload(string Sender, string Reason, DateTimeOffset RefusedAt, string BlobName);
