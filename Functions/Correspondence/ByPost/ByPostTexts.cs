namespace Recruitment.Correspondence.ByPost;

/// <summary>Names the sentences around letters that are posted.</summary>
internal sealed class ByPostTexts
{
    private ByPostTexts() { }
}
