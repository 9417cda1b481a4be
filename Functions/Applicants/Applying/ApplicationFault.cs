namespace Recruitment.Applicants.Applying;

/// <summary>What can be wrong with an application, apart from its CV.</summary>
public enum ApplicationFault
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
    PriorityGroupUnknown,
    PriorityNotInternal,
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
    FormUnreadable,
    FormTooLarge,
}
