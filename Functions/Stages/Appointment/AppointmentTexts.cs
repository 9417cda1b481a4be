namespace Recruitment.Stages.Appointment;

/// <summary>The sentences of the appointment.</summary>
internal static class AppointmentTexts
{
    public static Texts Resources { get; } = new(typeof(AppointmentTexts));
}
