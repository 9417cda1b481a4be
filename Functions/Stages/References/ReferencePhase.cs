namespace Recruitment.Stages.References;

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
