namespace Recruitment.Applicants.OwnPage;

/// <summary>Nothing is known any more, so there is nothing to show.</summary>
public sealed record ErasedModel
{
    public static ErasedModel Instance { get; } = new();
}
