using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Tests.Procedures;

public sealed class TaskListTests
{
    /// <summary>What Azure takes as metadata of a blob, less what else is there.</summary>
    private const int MostBytes = 8000;

    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_longest_list_fits_in_a_listing_and_tells_how_many_more_there_are()
    {
        var procedure = ProcedureId.New();
        OpenTask[] tasks =
        [
            .. Enumerable
                .Range(1, 60)
                .Select(_ => new OpenTask(OpenTaskKind.AnotherReferee, $"{Identifier.New()}-referee-1")
                {
                    About = Identifier.New(),
                    Since = DateTimeOffset.UnixEpoch.AddTicks(1),
                    Until = Now.AddTicks(1),
                    WhenLate = new TaskPage("silent-referee", "referenties-12", Identifier.New()),
                }),
        ];
        IListed<TaskList> list = new TaskList(procedure, "referenties-12-answers", "referenties", tasks);

        Assert.InRange(RecordSummary.Write(list.Summary).Length, 4000, MostBytes);
        Assert.Equal(tasks.Length, list.Summary.Tasks.Count + list.Summary.More);
    }

    [Fact]
    public void What_is_late_stays_so_in_more_time_that_came_by_itself()
    {
        var known = new OpenTask(OpenTaskKind.Vote, "committee-1") { Since = Now, Until = Now.AddDays(2) };
        var more = known with { Since = default, Until = Now.AddDays(9), StaysLate = true };

        Assert.Equal(known.Until, more.After(known, Now.AddDays(3)).Until);
        Assert.Equal(more.Until, more.After(known, Now.AddDays(1)).Until);
        Assert.Equal(more.Until, (more with { StaysLate = false }).After(known, Now.AddDays(3)).Until);
        Assert.Equal(Now, more.After(known, Now.AddDays(3)).Since);
        Assert.Equal(Now.AddDays(3), more.After(null, Now.AddDays(3)).Since);
    }
}
