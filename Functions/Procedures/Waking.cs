namespace Recruitment.Procedures;

/// <summary>What ended a stage's wait.</summary>
public enum Waking
{
    /// <summary>The moment that was waited for.</summary>
    Moment,

    /// <summary>Somebody acted: read the records.</summary>
    Acted,

    /// <summary>The recruiter moved a date: plan again.</summary>
    DatesMoved,
}
