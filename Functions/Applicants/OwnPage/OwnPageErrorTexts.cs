namespace Recruitment.Applicants.OwnPage;

/// <summary>What a candidate reads when something asked on the own page cannot be done as it was asked.</summary>
public static class OwnPageErrorTexts
{
    private static readonly Texts Sentences = new(typeof(OwnPageErrorTexts));

    public static string For(OwnPageError fault) => Sentences[fault.ToString()];
}

/// <summary>What can be wrong with what a candidate asks.</summary>
public enum OwnPageError
{
    WithdrawalNotConfirmed,
    ErasureNotConfirmed,
    ReasonTooLong,
    ComplaintMissing,
    ComplaintTooLong,
    ComplaintsTooMany,

    /// <summary>Of whoever has no e-mail address: where letters go.</summary>
    AddressMissing,
    AddressSame,
    AddressesTooMany,
}
