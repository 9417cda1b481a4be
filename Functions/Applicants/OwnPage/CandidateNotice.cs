namespace Recruitment.Applicants.OwnPage;

/// <summary>What a candidate just did.</summary>
public enum CandidateNotice
{
    CvReceived,
    ReplacementAccepted,
    ReplacementDropped,
    ConsentChanged,
    Withdrawn,
    ComplaintReceived,

    /// <summary>What was asked is not possible any more.</summary>
    TooLate,
}
