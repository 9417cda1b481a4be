namespace Recruitment.Applicants.Outcomes;

/// <summary>Where in the procedure a candidate was rejected, which decides what the rejection says.</summary>
public enum RejectionGround
{
    /// <summary>School management did not nominate the internal candidate.</summary>
    NotNominated,
    AfterPreselection,

    /// <summary>Candidates of a priority group were found suitable, so that the others were not considered.</summary>
    PriorityOfOthers,
    AfterInterviews,

    /// <summary>What must be seen before an appointment did not come, or was refused.</summary>
    ChecksNotPassed,

    /// <summary>Somebody else was appointed.</summary>
    SomebodyElse,

    /// <summary>Every place in the programme was taken by teams that enrolled before.</summary>
    NoPlace,

    /// <summary>The procedure ended without an appointment.</summary>
    EndedWithoutAppointment,

    /// <summary>The organisation stopped the procedure.</summary>
    Cancelled,
}
