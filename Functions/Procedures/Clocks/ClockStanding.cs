namespace Recruitment.Procedures.Clocks;

public enum ClockStanding
{
    Running,

    /// <summary>About to run out.</summary>
    Near,

    /// <summary>Ran out before it was done.</summary>
    Broken,
}
