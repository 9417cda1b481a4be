namespace Recruitment.Procedures.Clocks;

/// <summary>What must happen before a clock runs out.</summary>
public enum ClockKind
{
    Acknowledgement,
    Rejection,
    Complaint,
    Erasure,

    // The typical clocks, which an organisation sets itself.
    TypicalAcknowledgement,
    Invitation,
    Interview,
    Result,
    Terms,
}
