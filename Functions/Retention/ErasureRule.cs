namespace Recruitment.Retention;

/// <summary>By which rule data were erased.</summary>
public enum ErasureRule
{
    /// <summary>Applications without consent to be kept longer, four weeks after the end unless set otherwise.</summary>
    WithoutConsent,

    /// <summary>Applications with that consent, a year after the end unless set otherwise.</summary>
    ConsentEnded,

    /// <summary>What was left of the procedure once no application was.</summary>
    NoApplicationsLeft,
}
