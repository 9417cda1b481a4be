using Recruitment.Calendar;
using Recruitment.Procedures.Tasks;

namespace Recruitment.Recruiter.Desk.Tasks;

/// <summary>What people read of tasks.</summary>
public static class DeskTaskTexts
{
    /// <summary>Names of as many are told; more of them only as a number.</summary>
    private const int MostNames = 3;

    private static readonly Texts Sentences = new(typeof(DeskTaskTexts));

    /// <summary>What is to be done.</summary>
    public static string What(DeskTask task) => Sentences.With($"{task.Kind}", Names(task.About));

    /// <summary>Who is to do it.</summary>
    public static string Who(DeskTask task) => task.IsMine ? Sentences["You"] : Names(task.Who, task.More);

    /// <summary>Since when it is asked, and until when it should be done.</summary>
    public static string When(DeskTask task) =>
        task.Until is { } until
            ? Sentences.With(task.IsLate ? "Late" : "AskedUntil", DayOf(task.Since), DayOf(until))
            : Sentences.With("Asked", DayOf(task.Since));

    /// <summary>The first of them by name, and how many more there are.</summary>
    /// <param name="more">How many there are beside these.</param>
    public static string Names(IReadOnlyList<string> names, int more = 0)
    {
        var all = names.Count + more;
        var told = names.Take(all > MostNames + 1 ? MostNames : all).ToList();
        return all > told.Count
            ? Sentences.With("AndMore", string.Join(", ", told), all - told.Count)
            : NameList.Of(told);
    }

    private static string DayOf(DateTimeOffset at) => DutchTime.ShortDate(DutchTime.DayOf(at));
}
