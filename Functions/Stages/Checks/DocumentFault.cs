namespace Recruitment.Stages.Checks;

/// <summary>Why documents that were sent in were not taken. What is wrong with a file itself is not among them.</summary>
public enum DocumentFault
{
    NothingSent,
    IssueDateMissing,
    IssuedInFuture,
    TooOld,
    NotAPdf,
    TooLarge,
    Damaged,
}
