namespace Recruitment.Play.App;

/// <summary>The kinds of mail that the demo reacts to or counts, as their header names them.</summary>
internal static class MailKinds
{
    public const string VacancyOnline = "VacancyOnlineMail";
    public const string Acknowledgement = "AcknowledgementMail";
    public const string RepeatedApplication = "RepeatedApplicationMail";
    public const string QuarantinedCv = "QuarantinedCvMail";
    public const string BallotInvitation = "BallotInvitationMail";
    public const string BallotReminder = "BallotReminderMail";
    public const string BallotEscalation = "BallotEscalationMail";
    public const string InterviewInvitation = "InterviewInvitationMail";
    public const string InterviewConfirmation = "InterviewConfirmationMail";
    public const string ReferenceConsent = "ReferenceConsentMail";
    public const string ReferenceRequest = "ReferenceRequestMail";
    public const string ReferenceFindings = "ReferenceFindingsMail";
    public const string SilentReferee = "SilentRefereeMail";
    public const string AnotherReferee = "AnotherRefereeMail";
    public const string AdviceRequest = "AdviceRequestMail";
    public const string Consultation = "ConsultationMail";
    public const string TermsAsked = "TermsAskedMail";
    public const string TermsEscalation = "TermsEscalationMail";
    public const string Offer = "OfferMail";
    public const string OfferEscalation = "OfferEscalationMail";
    public const string NobodyLeft = "NobodyLeftMail";
    public const string NobodyLeftEscalation = "NobodyLeftEscalationMail";
    public const string PlaceFree = "PlaceFreeMail";
    public const string PlaceFreeEscalation = "PlaceFreeEscalationMail";
    public const string StartAsked = "StartAskedMail";
    public const string StartEscalation = "StartEscalationMail";
    public const string DocumentsAsked = "DocumentsAskedMail";
    public const string ChecksAsked = "ChecksAskedMail";
    public const string Handover = "HandoverMail";
    public const string TermAsked = "TermAskedMail";
    public const string InternalAsked = "InternalAskedMail";
    public const string PricesAsked = "PricesAskedMail";
    public const string PlacesAsked = "PlacesAskedMail";
    public const string SessionReport = "SessionReportMail";
    public const string Completion = "CompletionMail";
    public const string Appointment = "AppointmentMail";
    public const string Rejection = "RejectionMail";
    public const string WithdrawalConfirmed = "WithdrawalConfirmedMail";

    /// <summary>What a candidate hears last; one of them, once.</summary>
    public static IReadOnlyList<string> FinalAnswers { get; } =
    [Appointment, Rejection, WithdrawalConfirmed, Completion];
}
