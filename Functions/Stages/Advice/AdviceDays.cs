using Recruitment.Calendar;
using Recruitment.Html;

namespace Recruitment.Stages.Advice;

/// <summary>Something that happened after the council was asked, and is recorded afterwards.</summary>
internal static class AdviceDays
{
    /// <param name="field">Where the day is filled in.</param>
    /// <param name="missing">Names the sentence for who gives none.</param>
    public static IEnumerable<FormError> Faults(
        string field,
        DateOnly? day,
        string missing,
        DateTimeOffset askedAt,
        DateTimeOffset now
    )
    {
        var first = DutchTime.DayOf(askedAt);
        if (day is null)
        {
            yield return new FormError(field, AdviceTexts.Resources[missing]);
        }
        else if (day < first || day > DutchTime.DayOf(now))
        {
            yield return new FormError(field, AdviceTexts.Resources.With("DayOutOfRange", DutchTime.Date(first)));
        }
    }
}
