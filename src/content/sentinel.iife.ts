chrome.runtime.sendMessage({ id: 1, type: 'frame/suspect', data: {}, timestamp: Date.now() });

export {};
