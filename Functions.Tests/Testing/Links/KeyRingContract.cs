using System.Xml.Linq;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Links;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Links;

/// <summary>What the keys of links do on every storage account.</summary>
public abstract class KeyRingContract<TStore> : BlobContract<TStore>
    where TStore : BlobStoreFixture
{
    private const int Instances = 8;

    private readonly BlobServiceClient _account;

    protected KeyRingContract(TStore store)
        : base(store) => _account = store.NewAccount();

    [Fact]
    public async Task Instances_that_start_together_open_each_others_links()
    {
        using var all = new Barrier(Instances);
        var protectors = await Task.WhenAll(
            Enumerable.Range(0, Instances).Select(_ => OnThreadOfItsOwn(() => StartAsync(all)))
        );
        var links = protectors.Select(protector => protector.Protect("link")).ToList();
        Assert.All(protectors, protector => Assert.All(links, link => Assert.Equal("link", protector.Unprotect(link))));
        Assert.Single(new BlobKeyRing(_account).GetAllElements());
    }

    [Fact]
    public async Task A_later_key_is_kept_beside_the_first()
    {
        await using var app = Start();
        var keys = app.GetRequiredService<IKeyManager>();
        var first = app.GetDataProtector("test").Protect("before");
        keys.CreateNewKey(DateTimeOffset.UtcNow.AddDays(2), DateTimeOffset.UtcNow.AddDays(90));
        Assert.Single(keys.GetAllKeys());

        var ring = new BlobKeyRing(_account);
        ring.StoreElement(KeyMade(DateTimeOffset.UtcNow.AddDays(88)), "key-later");
        Assert.Equal(2, ring.GetAllElements().Count);

        await using var restarted = Start();
        Assert.Equal("before", restarted.GetDataProtector("test").Unprotect(first));
    }

    [Fact]
    public void A_revocation_is_kept_too()
    {
        var ring = new BlobKeyRing(_account);
        ring.StoreElement(KeyMade(DateTimeOffset.UtcNow), "key-one");
        ring.StoreElement(new XElement("revocation"), "revocation-one");
        ring.StoreElement(new XElement("revocation"), "revocation-one");
        Assert.Equal(["key", "revocation"], ring.GetAllElements().Select(e => e.Name.LocalName));
    }

    private static Task<T> OnThreadOfItsOwn<T>(Func<T> start) =>
        Task.Factory.StartNew(start, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private IDataProtector StartAsync(Barrier all)
    {
        var protector = Start().GetDataProtector("test");
        all.SignalAndWait();
        protector.Protect("first");
        return protector;
    }

    private ServiceProvider Start() =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(_account)
            .AddLinks(new ConfigurationBuilder().Build())
            .BuildServiceProvider();

    private static XElement KeyMade(DateTimeOffset at) =>
        new(
            "key",
            new XAttribute("id", Guid.NewGuid()),
            new XAttribute("version", 1),
            new XElement("creationDate", at),
            new XElement("activationDate", at.AddDays(2)),
            new XElement("expirationDate", at.AddDays(90)),
            new XElement("descriptor", new XAttribute("deserializerType", "none"))
        );
}
