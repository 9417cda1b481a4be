namespace Recruitment.Applicants.Applying;

/// <summary>Offers a language to who reads that one, and therefore in it.</summary>
public static class LanguageTexts
{
    private static readonly Texts Sentences = new(typeof(LanguageTexts));

    /// <summary>Of one page.</summary>
    /// <param name="language">BCP 47.</param>
    public static string Page(string language) => Sentences.In(language, "Page");

    /// <summary>Of a candidate's pages and mails from now on.</summary>
    /// <param name="language">BCP 47.</param>
    public static string All(string language) => Sentences.In(language, "All");
}
