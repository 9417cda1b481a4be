using Recruitment.Html;

namespace Recruitment.Stages.Authorisation;

/// <summary>The sentences of the authorisation.</summary>
internal static class AuthorisationTexts
{
    public static Texts Resources { get; } = new(typeof(AuthorisationTexts));
}
