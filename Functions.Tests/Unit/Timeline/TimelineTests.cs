using System.Text.Json;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Timeline.Starting;

namespace Recruitment.Tests.Timeline;

public sealed class TimelineTests
{
    private static readonly DateOnly Monday14December = new(2026, 12, 14);

    [Fact]
    public void The_sample_started_in_December_is_planned_from_January_on()
    {
        var dates = TimelinePlan
            .Resolve(new TemplateCatalog().Read("alkwin"), Monday14December)
            .Select(d =>
                $"{d.StageId} {d.Starts?.Date:yyyy-MM-dd} {d.InterviewDay?.Date:yyyy-MM-dd} {d.Deadline?.Date:yyyy-MM-dd}"
            );
        Assert.Equal(
            [
                "werving 2027-01-04  2027-01-29",
                "voordracht-intern 2027-01-29  2027-02-02",
                "voorselectie 2027-02-02  2027-02-04",
                "gesprekken 2027-02-04 2027-02-10 2027-02-08",
                "advies 2027-02-10  2027-02-12",
                "besluit 2027-02-12  2027-02-17",
                "aanbod 2027-02-17  2027-03-02",
                "controle 2027-03-02  2027-03-16",
                "benoeming 2027-03-16  ",
                "overdracht 2027-03-16  2027-05-11",
                "einde-termijn 2027-05-11  ",
                "bewaren   ",
            ],
            dates
        );
    }

    [Fact]
    public void A_stage_that_starts_as_soon_as_possible_waits_for_no_date()
    {
        var timeline = TimelinePlan.Resolve(new TemplateCatalog().Read("alkwin"), Monday14December);
        Assert.Equal(["werving", "voorselectie"], timeline.Where(d => !d.StartsWhenReady).Select(d => d.StageId));
    }

    [Fact]
    public void Dates_keep_what_was_written_beside_what_it_became()
    {
        var posting = TimelinePlan.Resolve(new TemplateCatalog().Read("alkwin"), Monday14December)[0];
        Assert.Equal("januari", posting.Starts!.Written);
        Assert.Equal("De eerste schooldag van januari 2027.", DateRuleText.For(posting.Starts));
    }
}
