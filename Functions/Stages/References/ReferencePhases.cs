using Recruitment.Procedures;

namespace Recruitment.Stages.References;

/// <summary>Names the waits of a stage of references.</summary>
public static class ReferencePhases
{
    private const string Answers = "-answers";
    private const string Reactions = "-reactions";

    /// <summary>Of the wait, in dates that the recruiter moves and in mails about it.</summary>
    /// <param name="step">The stage's step, <c>{stage}-{round}</c>.</param>
    public static string WaitOf(string step, ReferencePhase phase) =>
        phase switch
        {
            ReferencePhase.Answers => step + Answers,
            ReferencePhase.Reactions => step + Reactions,
            _ => step,
        };

    /// <summary>The phase of a wait.</summary>
    public static ReferencePhase Of(string wait) =>
        wait.EndsWith(Answers, StringComparison.Ordinal) ? ReferencePhase.Answers
        : wait.EndsWith(Reactions, StringComparison.Ordinal) ? ReferencePhase.Reactions
        : ReferencePhase.Consent;

    /// <summary>The phase that is under way in a step; null when the step is not.</summary>
    public static ReferencePhase? CurrentOf(Procedure procedure, string step)
    {
        if (!procedure.IsAt(step))
        {
            return null;
        }

        // A wait that was left by an earlier round of the stage is none of this step's.
        var wait = procedure.Timeline.First(d => d.StageId == procedure.CurrentStage).Wait;
        return wait is not null && WaitOf(step, Of(wait)) == wait ? Of(wait) : null;
    }
}

/// <summary>The waits of a stage of references, in order.</summary>
public enum ReferencePhase
{
    /// <summary>Candidates say whether referees may be asked, and whom.</summary>
    Consent,

    /// <summary>Referees answer.</summary>
    Answers,

    /// <summary>Candidates react to what the referees told.</summary>
    Reactions,
}
