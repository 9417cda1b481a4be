using System.Globalization;
using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Stages.Interviews;

/// <summary>Makes the slots that candidates choose from.</summary>
public static class SlotRules
{
    /// <summary>
    /// The slots of as many whole days as <paramref name="candidates"/> need, one each.
    /// </summary>
    /// <param name="plan">Times of day; a plan whose day is too short for one interview gives one slot a day.</param>
    /// <param name="days">Days on which interviews can be, in order, Europe/Amsterdam; read as far as needed.</param>
    /// <param name="candidates">How many are invited.</param>
    public static IReadOnlyList<AgendaSlot> Slots(InterviewPlan plan, IEnumerable<DateOnly> days, int candidates)
    {
        var slots = new List<AgendaSlot>();
        foreach (var day in days)
        {
            slots.AddRange(Of(plan, day));
            if (slots.Count >= candidates)
            {
                break;
            }
        }

        return slots;
    }

    private static IEnumerable<AgendaSlot> Of(InterviewPlan plan, DateOnly day)
    {
        var length = TimeSpan.FromMinutes(plan.SlotMinutes);
        var step = length + TimeSpan.FromMinutes(plan.BreakMinutes);
        var start = day.ToDateTime(plan.From);
        var last = day.ToDateTime(plan.Until) - length;
        do
        {
            yield return Slot(start, length);
            start += step;
        } while (start <= last);
    }

    /// <summary>The slot that begins at a moment, Europe/Amsterdam.</summary>
    public static AgendaSlot At(InterviewPlan plan, DateTime local) =>
        Slot(local, TimeSpan.FromMinutes(plan.SlotMinutes));

    private static AgendaSlot Slot(DateTime local, TimeSpan length)
    {
        var start = DutchTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var id = local.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        return new AgendaSlot(id, start, start + length);
    }
}
