using Recruitment.Calendar;

namespace Recruitment.Stages.Advice;

/// <summary>Something that happened after the council was asked, and is recorded afterwards.</summary>
internal static class AdviceDays
{
    public static IEnumerable<string> Faults(DateOnly? day, string missing, DateTimeOffset askedAt, DateTimeOffset now)
    {
        var first = DutchTime.DayOf(askedAt);
        if (day is null)
        {
            yield return AdviceTexts.Resources[missing];
        }
        else if (day < first || day > DutchTime.DayOf(now))
        {
            yield return AdviceTexts.Resources.With("DayOutOfRange", DutchTime.Date(first));
        }
    }
}
