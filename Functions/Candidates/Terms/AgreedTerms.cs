using System.Globalization;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Candidates.Terms;

/// <summary>Reads what is offered to a candidate, or agreed: the terms for this person, and without those the vacancy's.</summary>
public sealed class AgreedTerms(PersonalTermsRecords records)
{
    // Whatever the reader's language: this is kept, and read back as a date of a plan is.
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public async Task<AppointmentTerms> OfAsync(
        ProcedureDefinition definition,
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => Of(definition, await records.FindAsync(procedure, candidate, cancellationToken));

    public static AppointmentTerms Of(ProcedureDefinition definition, PersonalTerms? terms) =>
        (terms?.Latest?.Terms.AsAppointment() ?? AppointmentTerms.Of(definition)) is var agreed
        && terms?.NewStart is { } start
            ? agreed with
            {
                Start = Written(start.Day),
            }
            : agreed;

    /// <summary>The first day of work that was agreed; null when none is named.</summary>
    /// <param name="createdOn">The day on which the procedure was started: a date without a year is the first after it.</param>
    public static DateOnly? FirstDayOf(ProcedureDefinition definition, PersonalTerms? terms, DateOnly createdOn) =>
        terms?.FirstDay
        ?? (AppointmentTerms.Of(definition).Start is { } written ? FirstDay.Written(written, createdOn) : null);

    /// <summary>A day as people write it in a vacancy, which is in Dutch; <see cref="DateWords"/> says it to readers.</summary>
    public static string Written(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);
}
