using Microsoft.Extensions.DependencyInjection;
using Recruitment.Audit;
using Recruitment.Embedded.Timers;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Records;

namespace Recruitment.Tests.Links;

/// <summary>Somebody, or the scanner of their mail, presses the button of a form on which nothing was filled in.</summary>
public sealed class UntouchedFormsTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("alkwin", 8, 30)]
    [InlineData("asg", 6, 30)]
    [InlineData("groeisaam", 6, 30)]
    [InlineData("leerkracht", 4, 5)]
    [InlineData("schoolleiders", 6, 20)]
    public async Task Every_form_of_every_link_that_is_sent_untouched_decides_nothing(
        string template,
        int applicants,
        int pressed
    )
    {
        var folder = Directory.CreateTempSubdirectory("untouched-").FullName;
        var decided = new List<string>();
        var forms = 0;
        await using (var app = await RunningApp.StartAsync(folder, new VirtualClock(Start)))
        {
            var audit = app.Services.GetRequiredService<AuditLog>();
            var screen = new Screen(silent: true);
            var course = new Course(Template.Read(template), SampleApplicants.Take(applicants));
            ProcedurePlay? play = null;
            play = new ProcedurePlay(app, course, new Expectations(screen), screen) { Watch = PressAsync };
            await play.StartAsync(template);
            await play.RunUntilAsync(state => state.EndedAt is not null, Start.AddYears(2));

            async Task PressAsync(ReceivedMail mail)
            {
                var procedure = new ProcedureId(play!.Recruiter.Procedure);
                foreach (var link in mail.Links.Where(l => l.AbsolutePath.StartsWith("/l/", StringComparison.Ordinal)))
                {
                    foreach (var form in (await WebPage.OpenAsync(app.Http, link)).Forms)
                    {
                        var before = await audit.ListAsync(procedure).CountAsync();
                        await form.PostAsync();
                        await app.WhenIdleAsync();
                        var entries = await audit.ListAsync(procedure).ToListAsync();
                        decided.AddRange(
                            entries.Skip(before).Select(entry => $"{mail.Kind} {form.Element.Id}: {entry.What}")
                        );
                        forms++;
                    }
                }
            }
        }

        DataFolders.Delete(folder);
        Assert.Empty(decided.Distinct());
        Assert.True(forms >= pressed, $"{forms} forms");
    }
}
