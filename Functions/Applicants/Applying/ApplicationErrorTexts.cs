using System.Globalization;
using System.Resources;

namespace Recruitment.Applicants.Applying;

/// <summary>What people read when an application is refused: what is wrong and what to do.</summary>
public static class ApplicationErrorTexts
{
    private static readonly ResourceManager Resources = new(typeof(ApplicationErrorTexts));

    /// <param name="language">BCP 47; Dutch when there is no text in it.</param>
    /// <param name="arguments">What the text is filled in with.</param>
    public static string For(ApplicationError fault, string language, params object[] arguments)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var text =
            Resources.GetString(fault.ToString(), culture)
            ?? throw new MissingManifestResourceException($"There is no text for {fault}.");
        return string.Format(culture, text, arguments);
    }
}

/// <summary>What can be wrong with an application, apart from its CV.</summary>
public enum ApplicationError
{
    NameMissing,
    NameTooLong,
    NameUnreadable,
    EmailMissing,
    EmailInvalid,
    PhoneInvalid,
    MotivationTooLong,
    TrackMissing,
    TrackClosed,
    SectionMissing,
    ContractMissing,
    ContractNumber,
    PriorityGroupUnknown,
    PriorityNotInternal,
    SeatMissing,
    AnswerMissing,
    AnswerNoChoice,
    AnswerNoNumber,
    AnswerTooLong,
    SchoolMissing,
    SchoolUnreadable,
    SectorMissing,
    CountInvalid,
    CountOutside,
    TeamEmpty,
    SessionsOutside,
    PreparerIncomplete,
    PreparerTwice,
    FormUnreadable,
    FormTooLarge,
}
