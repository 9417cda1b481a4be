using Recruitment.Candidates.References;
using Recruitment.Correspondence;
using Recruitment.Definition;

namespace Recruitment.Stages.References;

/// <summary>A mail about a candidate's references.</summary>
public sealed record ReferenceLetter : Letter
{
    public ReferenceLetter(Letter letter)
        : base(letter) { }

    public required ReferenceFile File { get; init; }

    /// <summary>The reader, when that is a referee.</summary>
    public Referee? Referee { get; init; }

    /// <summary>The phase that the mail is about.</summary>
    public ReferencePhase Phase { get; init; }

    /// <summary>The phase that is under way now: what another asks is no longer sent.</summary>
    public ReferencePhase? Current { get; init; }

    /// <summary>Where to answer; for the recruiter absent.</summary>
    public Uri? Link { get; init; }

    /// <summary>The reader was asked before.</summary>
    public bool IsReminder { get; init; }

    /// <summary>The candidate's name; absent when erased.</summary>
    public string? Candidate => About?.Name;

    /// <summary>Names of the referees who have not answered.</summary>
    public string Silent => string.Join(", ", File.Referees.Where(r => r.AnsweredAt is null).Select(r => r.Name));

    /// <summary>When the wait closes, UTC.</summary>
    public DateTimeOffset? ClosesAt => Procedure.Timeline.FirstOrDefault(d => d.StageId == ReferenceStage.Id)?.ClosesAt;

    public ReferencePlan Plan => ReferenceStage.References!; // a stage of references has a plan

    private StageDefinition ReferenceStage => Definition.Stages.First(s => s.Kind == StageKind.References);
}
