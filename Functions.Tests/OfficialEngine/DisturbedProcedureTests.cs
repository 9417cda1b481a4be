using Microsoft.Extensions.DependencyInjection;
using Recruitment.Demo.Play;
using Recruitment.Mail;
using Recruitment.Mail.Transports;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>Whole procedures on the official engine, where things go wrong or are elsewhere.</summary>
public sealed class DisturbedProcedureTests(AzuriteBlobStore azurite) : IClassFixture<AzuriteBlobStore>
{
    private const string Template = "groeisaam";
    private const int FewestKills = 20;

    [Fact]
    public async Task A_worker_that_is_killed_over_and_over_loses_and_repeats_nothing()
    {
        var moments = 0;
        var kills = 0;
        async Task KillAsync(RunningApp app)
        {
            if (moments++ % 5 == 0)
            {
                kills++;
                await app.RestartAsync();
            }
        }

        var disturbed = await PlayedAccount.PlayAsync(
            Template,
            new OfficialPlay().On(new Disturbance { AfterAct = KillAsync, BeforeTimePasses = KillAsync })
        );
        Assert.InRange(kills, FewestKills, int.MaxValue);
        (await PlayedAccount.OfAsync(Template)).AssertSameButForRepetitions(disturbed);
    }

    [Fact]
    public async Task With_its_records_in_a_storage_account_a_procedure_runs_the_same()
    {
        var inAccount = await PlayedAccount.PlayAsync(
            Template,
            new OfficialPlay().On(
                new Disturbance
                {
                    StorageConnection = azurite.NewConnection(),
                    BeforeTimePasses = AzuriteProcedureTests.LookForUploadsAsync,
                }
            )
        );
        (await PlayedAccount.OfAsync(Template)).AssertSameAs(inAccount);
    }

    [Fact]
    public async Task Mails_that_fail_are_tried_again_after_the_same_pauses()
    {
        var refused = 0;
        var hesitant = new Disturbance
        {
            Configure = services =>
                services.AddSingleton<IMailTransport>(provider => new HesitantTransport(
                    ActivatorUtilities.CreateInstance<OutboxTransport>(provider),
                    () => Interlocked.Increment(ref refused)
                )),
        };
        var play = new OfficialPlay();
        var official = await PlayedAccount.PlayAsync(Template, play.On(hesitant));
        Assert.Empty(play.Hub.Faults);
        Assert.Equal(
            ((HesitantTransport.Attempts - 1) * (official.Mails.Count - 1)) + HesitantTransport.AttemptsOfFirst - 1,
            refused
        );
        (await PlayedAccount.PlayAsync(Template, hesitant)).AssertSameAs(official);
    }
}
