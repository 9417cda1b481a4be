namespace Recruitment.Stages.Interviews;

/// <summary>What became of a candidate's choice of a slot.</summary>
public enum BookingAnswer
{
    /// <summary>The slot is the candidate's, now or already.</summary>
    Booked,

    /// <summary>Somebody else has it.</summary>
    Taken,

    /// <summary>No such slot: the day moved since the page was shown, or nothing was chosen.</summary>
    Unknown,

    /// <summary>Choosing is over.</summary>
    Closed,
}
