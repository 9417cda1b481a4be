namespace Recruitment.Links;

/// <summary>Nothing is known about who follows an unknown link, so its page says the same to everybody.</summary>
public sealed record UnknownLinkModel
{
    public static UnknownLinkModel Instance { get; } = new();
}
