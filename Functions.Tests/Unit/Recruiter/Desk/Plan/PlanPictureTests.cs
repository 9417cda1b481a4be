using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Recruiter.Desk.Plan;
using Recruitment.Timeline.Starting;

namespace Recruitment.Tests.Recruiter.Desk.Plan;

public sealed class PlanPictureTests
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    private static readonly ProcedureDefinition Definition = new TemplateCatalog().Read("alkwin");

    private static IReadOnlyList<StageDates> Timeline => TimelinePlan.Resolve(Definition, Start);

    [Fact]
    public void Every_stage_but_retention_has_its_days_over_whole_weeks()
    {
        var picture = PlanPictures.Of(Definition, Timeline, Start);

        Assert.Equal(DayOfWeek.Monday, picture.From.DayOfWeek);
        Assert.Equal(DayOfWeek.Sunday, picture.Until.DayOfWeek);
        Assert.Equal(
            Definition.Stages.Where(stage => stage.Kind != StageKind.Retention).Select(stage => stage.Id),
            picture.Rows.Select(row => row.StageId)
        );
        var posting = picture.Rows[0].Planned;
        Assert.Equal((Timeline[0].Starts!.Date, Timeline[0].Deadline!.Date), (posting.From, posting.Until));
        Assert.All(picture.Rows, row => Assert.InRange(row.Planned.Until, picture.From, picture.Until));
    }

    [Fact]
    public void What_has_no_dates_of_its_own_is_where_the_stage_before_ends()
    {
        var rows = PlanPictures.Of(Definition, Timeline, Start).Rows;
        var appointment = rows.Single(row => row.StageId == "benoeming").Planned;

        Assert.Equal(rows.Single(row => row.StageId == "controle").Planned.Until, appointment.From);
        Assert.Equal(appointment.From, appointment.Until);
    }

    [Fact]
    public void Holidays_and_the_organisations_own_days_are_shaded_and_weekends_are_not()
    {
        var closed = new ClosedDays { From = new DateOnly(2027, 2, 11), Name = "Studiedag" };
        var definition = Definition with { Organisation = Definition.Organisation with { ClosedDays = [closed] } };
        var off = PlanPictures.Of(definition, TimelinePlan.Resolve(definition, Start), Start).DaysOff;

        Assert.Equal(closed.From, off.Single(days => days.Name == "Studiedag").Days.From);
        var spring = off.Single(days => days.Name == "voorjaarsvakantie").Days;
        Assert.Equal((new DateOnly(2027, 2, 20), new DateOnly(2027, 2, 28)), (spring.From, spring.Until));
        Assert.DoesNotContain(off, days => days.Name == "weekend");
    }

    [Fact]
    public void What_happened_is_drawn_beside_what_was_planned_up_to_today()
    {
        var today = new DateOnly(2027, 2, 3);
        var timeline = Timeline.ToArray();
        timeline[0] = timeline[0] with
        {
            StartedAt = DutchTime.StartOfDay(new DateOnly(2027, 1, 6)),
            ClosesAt = DutchTime.EndOfDay(new DateOnly(2027, 2, 5)),
        };
        var picture = PlanPictures.Of(Definition, timeline, Start, today, stage => $"#{stage}");

        Assert.Equal(new PlanDays(new DateOnly(2027, 1, 6), today), picture.Rows[0].Actual);
        Assert.Equal(new DateOnly(2027, 2, 5), picture.Rows[0].Closes);
        Assert.Equal("#werving", picture.Rows[0].Address);
        Assert.Equal(today, picture.Today);
        Assert.All(picture.Rows.Skip(1), row => Assert.Null(row.Actual));
    }

    [Fact]
    public async Task The_table_beside_it_says_the_same()
    {
        var picture = PlanPictures.Of(Definition, Timeline, Start, new DateOnly(2027, 2, 3));
        var page = await new HtmlParser().ParseDocumentAsync(
            await new RazorRenderer(NullLoggerFactory.Instance).RenderAsync<PlanPicture>(picture)
        );

        var titles = picture.Rows.Select(row => row.Title).ToList();
        Assert.Equal(titles, page.QuerySelectorAll(".plan-titles li").Select(title => title.TextContent.Trim()));
        Assert.Equal(
            [.. titles, .. picture.DaysOff.Select(off => off.Name)],
            page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent)
        );
        Assert.All(
            page.QuerySelectorAll("rect.planned"),
            bar => Assert.Matches(@"^\d+(\.\d+)?%$", bar.GetAttribute("width"))
        );
        Assert.Single(page.QuerySelectorAll("line.today"));
        // The pages' security policy allows no style of their own.
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(26)]
    [InlineData(90)]
    public void There_are_never_more_labels_than_fit_on_a_phone(int weeks)
    {
        var picture = new PlanPictureModel
        {
            From = Start,
            Until = Start.AddDays((weeks * 7) - 1),
            Rows = [],
        };

        Assert.InRange(picture.Lines.Count(line => line.Label is not null), 1, 8);
    }
}
