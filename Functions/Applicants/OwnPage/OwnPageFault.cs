namespace Recruitment.Applicants.OwnPage;

/// <summary>What can be wrong with what a candidate asks.</summary>
public enum OwnPageFault
{
    WithdrawalNotConfirmed,
    ErasureNotConfirmed,
    ReasonTooLong,
    ComplaintMissing,
    ComplaintTooLong,
}
