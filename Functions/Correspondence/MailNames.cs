namespace Recruitment.Correspondence;

/// <summary>What lists call the kinds of mail, in the reader's language.</summary>
public static class MailNames
{
    private static readonly Texts Names = new(typeof(MailNames));

    /// <param name="kind">Name of the mail's component, such as <c>OfferMail</c>.</param>
    public static string Of(string kind) => Names[kind];
}
