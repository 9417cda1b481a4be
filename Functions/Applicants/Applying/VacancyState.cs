namespace Recruitment.Applicants.Applying;

/// <summary>Whether a vacancy takes applications.</summary>
public enum VacancyState
{
    NotYetOpen,
    Open,

    /// <summary>Applications are closed; the procedure goes on.</summary>
    Closed,

    /// <summary>The procedure is over.</summary>
    Ended,
}
