namespace Recruitment.Recruiter.Desk.Funnels;

/// <summary>What people read of how far candidates got.</summary>
public static class FunnelTexts
{
    private static readonly Texts Sentences = new(typeof(FunnelTexts));

    public static string Of(FunnelWord word) => Sentences[$"{word}"];
}
