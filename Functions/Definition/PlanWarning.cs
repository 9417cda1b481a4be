using Recruitment.Html;

namespace Recruitment.Definition;

/// <summary>Something in a plan that the recruiter should look at, and that keeps nothing from starting.</summary>
/// <param name="Key">Of the sentence.</param>
public sealed record PlanWarning(string Key, params object[] Arguments)
{
    private static readonly Texts Sentences = new(typeof(PlanWarning));

    public override string ToString() => Sentences.With(Key, Arguments);
}
