using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>
/// From the posting in January 2027 to the end of a term of 16 months: everybody does what their mails ask, the rejected
/// are erased on the way, and in the end nothing personal is left.
/// </summary>
public sealed class AftercareOnTheVirtualClockTests
{
    private const int Rejected = 10;
    private static readonly DateTimeOffset Start = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [WarmAndRecovered]
    public async Task It_runs_from_the_posting_to_the_end_of_the_term(bool recover)
    {
        var applicants = SampleApplicants.Take(12);
        var search = new PersonalDataSearch(applicants.SelectMany(a => new[] { a.Name, a.Email, a.Phone }));
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var expectations = new Expectations(new Screen(silent: true));
        await using (
            var app = await RunningApp.StartAsync(folder, new VirtualClock(Start), WholeCourse.Recovering(recover))
        )
        {
            var course = new Course(Template.Read("alkwin"), applicants);
            var play = new ProcedurePlay(app, course, expectations, new Screen(silent: true));
            await play.StartAsync("alkwin");
            await play.RunUntilAsync(state => state.EndedAt is not null, Start.AddMonths(6));
            var ended = await play.Recruiter.StateAsync();
            Assert.Equal("appointed", ended.Outcome);

            // Whoever was in reserve is answered the day after the first day of work, 1 April.
            var fiveWeeksLater = new DateTimeOffset(2027, 5, 7, 9, 0, 0, TimeSpan.Zero);
            await play.RunUntilAsync(_ => app.Now >= fiveWeeksLater, Start.AddMonths(8));
            var kept = await play.Recruiter.StateAsync();
            Assert.Equal(1, kept.Candidates["appointed"]);
            Assert.Equal(1, kept.Candidates["rejected"]); // Who consented.

            await play.RunUntilAsync(state => state.ErasedAt is not null, Start.AddMonths(24));
            var procedure = new ProcedureId(play.Recruiter.Procedure);
            var stored = app.Services.GetRequiredService<ProcedureRecords>();
            var left = await stored.GetAsync(procedure);
            Assert.Equal(new DateOnly(2027, 4, 1), left.StartsOn?.Date);
            Assert.Equal(left.AftercareEndedAt, left.ErasedAt);
            // The term of 16 months ends with 31 July 2028, at midnight in Amsterdam.
            Assert.Equal(new DateOnly(2028, 7, 31), DateOnly.FromDateTime(left.ErasedAt!.Value.Date));
            var receipt = await app.Services.GetRequiredService<Receipts>().FindAsync(procedure);
            Assert.Equal(12, receipt?.Entries.Sum(e => e.Counts.Candidates));
            Assert.NotNull(receipt?.CompletedAt);
            Assert.Equal(0, DurableHistory.Count(app.Services.GetRequiredService<SqliteStore>(), search));
            Assert.Equal(1, play.Mails.PeopleWith("TermNoticeMail"));
            Assert.Equal(1, play.Mails.PeopleWith("DocumentsAskedMail"));
            Assert.Equal(2, play.Mails.PeopleWith("HandoverMail"));
            Assert.Equal(0, play.Mails.PeopleWith("HandoverOverdueMail"));
            Assert.Equal(Rejected, play.Mails.PeopleWith(MailKinds.Rejection));
        }

        Assert.Empty(expectations.Failed);
        Assert.Equal(0, search.CountInFolder(folder));
        DataFolders.Delete(folder);
    }
}
