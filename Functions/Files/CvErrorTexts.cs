namespace Recruitment.Files;

/// <summary>What people read when a CV is refused: what is wrong and what to do.</summary>
public static class CvErrorTexts
{
    private static readonly Texts Sentences = new(typeof(CvErrorTexts));

    public static string For(CvError fault) => Sentences[fault.ToString()];
}
