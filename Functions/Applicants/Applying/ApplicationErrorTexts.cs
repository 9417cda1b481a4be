namespace Recruitment.Applicants.Applying;

/// <summary>What people read when an application is refused: what is wrong and what to do.</summary>
public static class ApplicationErrorTexts
{
    private static readonly Texts Sentences = new(typeof(ApplicationErrorTexts));

    /// <param name="arguments">What the text is filled in with.</param>
    public static string For(ApplicationError fault, params object[] arguments) =>
        Sentences.With(fault.ToString(), arguments);
}

/// <summary>What can be wrong with an application, apart from its CV.</summary>
public enum ApplicationError
{
    NameMissing,
    NameTooLong,
    NameUnreadable,
    NameHoldsAddress,
    TooManyFromNetwork,
    TooManyFromMailbox,
    TooManyCandidates,
    EmailMissing,
    EmailInvalid,
    EmailInvisible,
    EmailOdd,
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
